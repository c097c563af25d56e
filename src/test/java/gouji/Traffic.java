package gouji;

import gouji.camel.Sluice;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;

/** Some of the routes at work among parts that a test provides; the queues are mocks. */
final class Traffic implements AutoCloseable {
  private final CamelContext camel;

  private Traffic(CamelContext camel) {
    this.camel = camel;
  }

  static Traffic on(Map<String, ?> parts, Map<String, ?> settings, String... routes)
      throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.addComponent("jms", new MockComponent());
    return on(camel, parts, settings, routes);
  }

  static Traffic on(
      CamelContext camel, Map<String, ?> parts, Map<String, ?> settings, String... routes)
      throws Exception {
    Properties properties = new Properties();
    settings.forEach((name, value) -> properties.setProperty(name, value.toString()));
    camel.getPropertiesComponent().setInitialProperties(properties);
    camel.getRegistry().bind("sluice", new Sluice(Optional::empty));
    parts.forEach(camel.getRegistry()::bind);
    for (String route : routes) {
      PluginHelper.getRoutesLoader(camel)
          .loadRoutes(
              PluginHelper.getResourceLoader(camel)
                  .resolveResource("file:routes/" + route + ".camel.yaml"));
    }
    camel.start();
    return new Traffic(camel);
  }

  MockEndpoint queue(String name) {
    return camel.getEndpoint("jms:queue:" + name, MockEndpoint.class);
  }

  MockEndpoint topic(String name) {
    return camel.getEndpoint("jms:topic:" + name, MockEndpoint.class);
  }

  /** Sends something down a route, and throws what the route throws. */
  void send(String endpoint, Object body) {
    camel.createProducerTemplate().sendBody(endpoint, body);
  }

  @Override
  public void close() {
    camel.stop();
  }
}
