/**
 * Networks in namespaces, real servers, proxies and tunnels in them, and real browsers as visitors.
 *
 * <pre>
 *   visitor ── access provider (NAT) ──┐
 *   visitor ── home router ── carrier ─┤            ┌─ shop host (Tomcat, dnsmasq)
 *   visitor ── tunnel ─────────────────┼─ internet ─┤        │ 10.20.0.0/24
 *   exits (HTTP and SOCKS proxies, VPN)┘            └─ balancer (HAProxy)
 * </pre>
 */
@NullMarked
package io.github.webrtcmasking.lab;

import org.jspecify.annotations.NullMarked;
