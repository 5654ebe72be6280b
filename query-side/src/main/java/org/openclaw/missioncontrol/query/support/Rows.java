package org.openclaw.missioncontrol.query.support;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.stereotype.Component;

/** Reads rows, and makes views of them. */
@Component
public class Rows {
    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    /** The one row that matches. */
    public <R> Optional<R> one(Class<R> type, Specification<R> condition) {
        return all(type).findOne(condition);
    }

    /** All rows that match, of which there are few. */
    public <R> List<R> all(Class<R> type, Specification<R> condition, Sort order) {
        return all(type).findAll(condition, order);
    }

    /** The one row with this id in the organization; asked for in one fixed text, which is read only once. */
    public <R> Optional<R> one(Class<R> type, Id id, OrganizationId organization) {
        return entities
                .createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where r.id = :id and r.organizationId = :organization",
                        type)
                .setParameter("id", id.value())
                .setParameter("organization", organization.value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The page of rows that match all conditions, as views. */
    public <R, V> Page<V> page(
            Class<R> type, List<Specification<R>> conditions, Paging paging, Order order, Function<R, V> view) {
        var found = all(type).findAll(Specification.allOf(conditions), new OffsetPage(paging, order.of(paging)));
        return new Page<>(found.map(view).getContent(), found.getTotalElements(), paging.limit(), paging.offset());
    }

    private <R> JpaSpecificationExecutor<R> all(Class<R> type) {
        return new SimpleJpaRepository<>(type, entities);
    }

    /** Rows with the words in one of these properties, in any case of letters. */
    public static <R> Specification<R> containing(String words, String... properties) {
        var pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (row, _, is) -> is.or(Arrays.stream(properties)
                .map(property -> is.like(is.lower(row.get(property)), pattern, '\\'))
                .toArray(Predicate[]::new));
    }

    /** A column with an id; null stays null. */
    public static <I> @Nullable I id(@Nullable UUID value, Function<UUID, I> type) {
        return value == null ? null : type.apply(value);
    }

    public static <I> List<I> ids(UUID[] values, Function<UUID, I> type) {
        return Arrays.stream(values).map(type).toList();
    }
}
