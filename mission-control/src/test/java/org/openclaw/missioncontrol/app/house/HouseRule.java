package org.openclaw.missioncontrol.app.house;

import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;

/** The rules. Each is a function of the house, so that it can be shown to bite on the planted one. */
public enum HouseRule {
    SIDES_MEET_IN_API_AND_PLATFORM(SideRules::sidesMeetInApiAndPlatform),
    FEATURES_DO_NOT_KNOW_EACH_OTHER(SideRules::featuresDoNotKnowEachOther),
    API_IS_PLAIN_JAVA(SideRules::apiIsPlainJava),
    INSIDES_ARE_HIDDEN(SideRules::insidesAreHidden),
    PACKAGES_ARE_NULL_MARKED(SideRules::packagesAreNullMarked),

    MESSAGES_ARE_RECORDS(MessageRules::messagesAreRecords),
    VIEWS_ARE_RECORDS(MessageRules::viewsAreRecords),
    REQUESTS_ARE_RECORDS(MessageRules::requestsAreRecords),
    QUERIES_NAME_THEIR_ORGANIZATION(MessageRules::queriesNameTheirOrganization),

    CONTROLLERS_USE_THE_DOORS(RoleRules::controllersUseTheDoors),
    AGGREGATES_READ_NO_CLOCK(RoleRules::aggregatesReadNoClock),
    PROJECTIONS_SEND_NO_COMMANDS(RoleRules::projectionsSendNoCommands),
    REACTIONS_RUN_ONCE(RoleRules::reactionsRunOnce),

    NOTHING_IS_INJECTED_INTO_FIELDS(JavaRules::nothingIsInjectedIntoFields),
    NAMES_SAY_SOMETHING(JavaRules::namesSaySomething),
    TIME_IS_JAVA_TIME(JavaRules::timeIsJavaTime),
    ONLY_METRICS_MEASURE(JavaRules::onlyMetricsMeasure),
    NOTHING_PRINTS(JavaRules::nothingPrints),
    LOGGERS_ARE_SLF4J(JavaRules::loggersAreSlf4j),
    RESULTS_ARE_READ_WHOLE(JavaRules::resultsAreReadWhole);

    private final Function<House, ArchRule> rule;

    HouseRule(Function<House, ArchRule> rule) {
        this.rule = rule;
    }

    /** Nothing to look at is no failure: that the named packages exist is a test of its own. */
    ArchRule of(House house) {
        return rule.apply(house).allowEmptyShould(true);
    }
}
