/**
 * The drop-in filter and the one line with which an application reads its result.
 *
 * <pre>
 * browser ──GET page──► injection ── page with tag ──► browser (collector)
 *                                                       │ POST challenge      ▲ token, ICE servers
 *                                                       ▼                     │
 *                                                    endpoint ────────────────┘
 *                                                       │        UDP Allocate ──► vantage ──► sealed address ──► browser
 *                                                       │ POST answer (event)
 *                                                       ▼
 *                       event ──► observation ──► assess ──► session attribute ──► login / checkout code, JSP, gate
 *                                     ▲               ▲
 *                        address (scopes, prefixes)   lookup (network owner, relay ranges; optional)
 * </pre>
 *
 * Each word of the picture is a package below {@code internal}; {@code deployment} puts them
 * together for one web application, {@code config} reads its settings.
 */
@NullMarked
package io.github.webrtcmasking;

import org.jspecify.annotations.NullMarked;
