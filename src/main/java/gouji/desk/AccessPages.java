package gouji.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The pages about who may. */
@Configuration(proxyBeanMethods = false)
@Import({LoginPage.class, PasswordPage.class, UsersPage.class})
public class AccessPages {}
