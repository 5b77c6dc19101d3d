package io.github.webrtcmasking.testing;

import java.nio.file.Path;

/** Settings with which nginx stays in the foreground and writes into one folder only. */
public final class NginxSettings {

  private static final String SETTINGS =
      """
      daemon off;
      master_process off;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events {}
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        server {
          listen %2$s;
          %3$s
        }
      }
      """;

  private NginxSettings() {}

  /**
   * Settings of one server.
   *
   * @param listen as the directive has it
   * @param lines of that server
   */
  public static String of(Path folder, String listen, String lines) {
    return SETTINGS.formatted(folder, listen, lines);
  }
}
