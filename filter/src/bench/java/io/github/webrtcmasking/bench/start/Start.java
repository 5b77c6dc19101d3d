package io.github.webrtcmasking.bench.start;

/**
 * One cold start.
 *
 * @param wallMillis from the start of the JVM until Tomcat says that it is started
 * @param cpuMillis user and system time of the process until then
 * @param pageCpuMillis the same for the first page
 * @param hasTag whether the page has the collector's tag
 */
record Start(double wallMillis, double cpuMillis, double pageCpuMillis, boolean hasTag) {}
