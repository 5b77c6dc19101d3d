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
 * The names in the picture, such as {@code injection} and {@code vantage}, are packages below
 * {@code internal}. These are all of them, each with the packages inside it:
 *
 * <pre>
 *   deployment   assembles everything for one web application
 *                └ constraint  what closes our endpoints
 *   config       reads its settings
 *   injection    ├ html      where the tag goes
 *                ├ csp       whether the page's policy lets it run
 *                ├ caching   entity tags of pages that carry it
 *                └ response  how containers' responses behave
 *   endpoint     challenge, answer, script
 *   shield       whether pages get the shield as well
 *   page         HTML pages of our own
 *   self         the page with the verdict of one's own session
 *   vantage      ├ protocol    STUN and TURN
 *                ├ crypto      keyed hashes, one cipher
 *                ├ sharing     one port for several applications
 *                └ standalone  the vantage as a process of its own
 *   event        what the browser's answer says
 *   observation  what is seen of a visitor, by the server and by the browser
 *   address      scopes, prefixes, special ranges
 *   lookup       ├ ranges  sets of networks
 *                ├ files   what settings name, read again when it changes
 *                ├ relay   relays that browsers bring along
 *                └ database  anonymizers and countries
 *   assess       the decision table
 *   roundtrip    how far away the connection ends, and the browser
 *   session      challenges and assessments in the HTTP session
 *   waiting      requests and code that wait for the visitor's answer
 *   gate         ├ path         which requests a rule guards
 *                ├ destination  whether the pages exist to which it sends visitors
 *                └ refusal      the page for those whom it refuses
 *   listener     tells the application about new assessments
 *   check        finds faults of the deployment from many visitors' answers
 *   monitor      counters, and the MBean that shows them
 *   springboot   what Spring Boot calls in the place of a container
 *   command      the jar as a program
 *   install      puts the jar into WAR files
 *   visit        looks from outside whether a page works
 *   support      what all others use; it uses nothing
 * </pre>
 */
@NullMarked
package io.github.webrtcmasking;

import org.jspecify.annotations.NullMarked;
