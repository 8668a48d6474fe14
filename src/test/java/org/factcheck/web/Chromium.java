package org.factcheck.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser that is installed on this machine, without a screen. */
final class Chromium {

    private Chromium() {}

    /** Says loudly where there is none. */
    static boolean isInstalled() {
        boolean installed = find("chromium").isPresent() && find("chromedriver").isPresent();
        if (!installed) {
            System.err.println(
                    "SKIPPED: no browser (chromium, chromedriver) is installed, so nobody looked at the pages"
                            + " of the report library. Install chromium and chromium-driver and run again.");
        }
        return installed;
    }

    static ChromeDriver open(Map<String, Object> preferences) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-extensions");
        options.setExperimentalOption("prefs", preferences);
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(
                                find("chromedriver").orElseThrow().toFile())
                        .build(),
                options);
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(each -> Path.of(each).resolve(program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
