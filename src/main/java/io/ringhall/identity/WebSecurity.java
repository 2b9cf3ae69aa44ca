package io.ringhall.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** How the web lets people in: a form for the console, access tokens or HTTP Basic for programs. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String OPERATORS = "ROLE_" + Role.PLATFORM_ADMINISTRATOR.name();

    @Bean
    AuthenticationManager authenticationManager(ConsoleAuthentication passwords, BearerAuthentication tokens) {
        return new ProviderManager(passwords, tokens);
    }

    /** REST: no session, so no cross-site request can ride on one and CSRF tokens are not needed. */
    @Bean
    @Order(1)
    SecurityFilterChain rest(HttpSecurity http, AuthenticationManager manager) throws Exception {
        return http.securityMatcher("/api/**")
                .addFilterBefore(new BearerFilter(manager, new ProblemEntryPoint()), BasicAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/api/v1/openapi.json", "/api/v1/openapi.json/**").permitAll()
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemEntryPoint()))
                .exceptionHandling(refusals -> refusals
                        .authenticationEntryPoint(new ProblemEntryPoint())
                        .accessDeniedHandler(new ProblemAccessDenied()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Health is for anybody; figures for scrapers on this machine, or for a platform administrator. */
    @Bean
    @Order(2)
    SecurityFilterChain actuator(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .anyRequest().access((who, context) -> new AuthorizationDecision(
                                SameMachine.asks(context.getRequest()) || isOperator(who.get()))))
                .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemEntryPoint()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** SIP over WebSocket: nobody is signed in by the upgrade and no cookie is looked at; phones prove themselves by digest, message by message. */
    @Bean
    @Order(0)
    SecurityFilterChain sip(HttpSecurity http) throws Exception {
        return http.securityMatcher("/sip")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static boolean isOperator(@Nullable Authentication who) {
        return who != null
                && who.getAuthorities().stream().anyMatch(granted -> OPERATORS.equals(granted.getAuthority()));
    }

    /** The console; its log-in page is a view at the route "login". */
    @Bean
    @Order(3)
    SecurityFilterChain console(HttpSecurity http) throws Exception {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login"))
                .build();
    }
}
