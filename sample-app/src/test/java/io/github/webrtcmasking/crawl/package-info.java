/** Crawling one application on several servers, and what differs between them. */
package io.github.webrtcmasking.crawl;
