# syntax=docker/dockerfile:1

# 1. Build with the Maven wrapper. The tests are CI's business.
FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package \
 && java -Djarmode=tools -jar mission-control/target/mission-control.jar extract --destination /product

# 2. Run as an ordinary user. PostgreSQL inside (when no database is given) needs that too.
FROM eclipse-temurin:25-jre-noble
RUN groupadd --system --gid 10001 mission-control \
 && useradd --system --uid 10001 --gid mission-control --home-dir /product --no-create-home mission-control \
 && install --directory --owner=mission-control --group=mission-control --mode=0700 /data \
 && install --directory --owner=mission-control --group=mission-control /product
COPY --from=build --chown=mission-control:mission-control /product /product
COPY --chown=mission-control:mission-control mission-control/java.options /product/
USER mission-control
WORKDIR /product

# One start up to the point where it would serve, on a database that is thrown away, teaches the JVM which classes it will
# need. The cache fits this JVM and this class path alone, hence it is made here and not in the first stage.
RUN MISSION_CONTROL_DATA_DIR=/tmp/training java @java.options -XX:AOTCacheOutput=mission-control.aot \
      -Dspring.context.exit=onRefresh -jar mission-control.jar \
 && rm -rf /tmp/training

ENV MISSION_CONTROL_DATA_DIR=/data \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70"
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
    CMD curl --fail --silent --output /dev/null "http://localhost:${PORT:-8000}/health"
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=mission-control.aot", "-jar", "mission-control.jar"]
