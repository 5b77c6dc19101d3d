package io.github.webrtcmasking.bench.peers;

import jakarta.servlet.Filter;

/**
 * Other systems that put something into an application's pages, each as a filter around the classes
 * that it does so with. A filter is made once and works for any number of requests.
 */
public enum Peer {
  /** dd-java-agent 1.68.1, real user monitoring: its response wrapper, before {@code </head>}. */
  DATADOG {
    @Override
    public Filter filter(String tag) {
      return new DatadogFilter(tag);
    }
  },
  /** opentelemetry-javaagent 2.33.1: its response wrapper and helper, behind {@code <head>}. */
  OPENTELEMETRY {
    @Override
    public Filter filter(String tag) {
      return new OpenTelemetryFilter(tag);
    }
  },
  /** javamelody-core 2.6.0: its response wrapper, before {@code </body>}, with its own script. */
  JAVAMELODY {
    @Override
    public Filter filter(String tag) {
      return new JavaMelodyFilter();
    }
  },
  /** SiteMesh 3.2.2: decorates pages with a decorator that adds the tag to the head. */
  SITEMESH {
    @Override
    public Filter filter(String tag) {
      return new SiteMeshDecorator(tag);
    }
  };

  /** What the peer does to pages, for a tag of ours where it can take one. */
  public abstract Filter filter(String tag);
}
