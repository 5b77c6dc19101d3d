package io.github.webrtcmasking.internal.deployment.container.libraries;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Uses the library that the path names, and says which jar it came from. */
public final class LibrariesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** What is written as JSON. */
  public static final class Order {
    public String article = "tea";
    public List<Integer> amounts = List.of(1, 2);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain");
    try {
      response.getWriter().print(used(String.valueOf(request.getPathInfo())));
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static String used(String library) throws Exception {
    return switch (library) {
      case "/jsonb" -> {
        Jsonb jsonb = JsonbBuilder.create();
        Order read = jsonb.fromJson(jsonb.toJson(new Order()), Order.class);
        jsonb.close();
        yield jar(jsonb) + " " + read.article + " " + read.amounts;
      }
      case "/jsonp" ->
          jar(JsonProvider.provider())
              + " "
              + Json.createObjectBuilder().add("article", "tea").build();
      case "/config" -> {
        Config config = ConfigProvider.getConfig();
        yield jar(config) + " " + config.getValue("shop.name", String.class);
      }
      case "/jackson" -> {
        ObjectMapper jackson = new ObjectMapper();
        yield jar(jackson) + " " + jackson.writeValueAsString(Map.of("article", "tea"));
      }
      default -> throw new IllegalArgumentException(library);
    };
  }

  private static String jar(Object library) {
    String location =
        library.getClass().getProtectionDomain().getCodeSource().getLocation().toString();
    return location.replaceAll("[!/]+$", "").replaceAll(".*/", "");
  }
}
