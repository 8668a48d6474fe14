package org.factcheck.web;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The library's pages. What they are wired with is named one by one, apart from the job's own context. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    LifecycleAutoConfiguration.class
})
@Import(SecurityConfiguration.class)
class WebConfiguration {

    @Bean
    Access access(Readers readers) {
        return new Access(readers);
    }

    @Bean
    Runs runs(Shelves shelves, Access access) {
        return new Runs(shelves, access);
    }

    @Bean
    RunsController runsController(Runs runs) {
        return new RunsController(runs);
    }

    @Bean
    DownloadController downloadController(Runs runs) {
        return new DownloadController(runs);
    }

    @Bean
    Published published(Runs runs) {
        return new Published(runs);
    }

    @Bean
    ReportsController reportsController(Published published) {
        return new ReportsController(published);
    }

    @Bean
    ApiController apiController(Runs runs, Published published) {
        return new ApiController(runs, published);
    }

    @Bean
    Claims claims(Shelves shelves, Runs runs) {
        return new Claims(shelves, runs);
    }

    @Bean
    ClaimsController claimsController(Runs runs, Claims claims) {
        return new ClaimsController(runs, claims);
    }

    @Bean
    DecisionsController decisionsController(
            Shelves shelves, Runs runs, Claims claims, ClaimsController pages, Access access) {
        return new DecisionsController(shelves, runs, claims, pages, access);
    }

    @Bean
    Articles articles(Shelves shelves, Runs runs) {
        return new Articles(shelves, runs);
    }

    @Bean
    ArticlesController articlesController(Runs runs, Articles articles) {
        return new ArticlesController(runs, articles);
    }

    @Bean
    LookUpApiController lookUpApiController(Claims claims, Articles articles) {
        return new LookUpApiController(claims, articles);
    }

    @Bean
    SignInController signInController() {
        return new SignInController();
    }

    @Bean
    ReaderAdvice readerAdvice(Access access) {
        return new ReaderAdvice(access);
    }

    @Bean
    StyleController styleController() {
        return new StyleController();
    }

    @Bean
    LastResortController lastResortController(ErrorPages pages) {
        return new LastResortController(pages);
    }

    @Bean
    ErrorPages errorPages(Access access, Published published) {
        return new ErrorPages(access, published);
    }
}
