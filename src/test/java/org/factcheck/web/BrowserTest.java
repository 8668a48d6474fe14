package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.security.crypto.bcrypt.BCrypt;

/** The library as people use it, in a real browser without a screen. */
@Tag("slow")
@EnabledIf("org.factcheck.web.Chromium#isInstalled")
class BrowserTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path root;

    private static OpenLibrary library;
    private static ChromeDriver browser;
    private static Path downloads;

    @BeforeAll
    static void openTheBrowser() throws Exception {
        library = OpenLibrary.of(root);
        downloads = Files.createDirectory(root.resolve("downloads"));
        browser = Chromium.open(
                Map.of("download.default_directory", downloads.toString(), "plugins.always_open_pdf_externally", true));
    }

    @AfterAll
    static void close() {
        browser.quit();
        library.close();
    }

    @Test
    void aReaderFindsARunFollowsAQuoteDownloadsAndAnEditorDecides() throws Exception {
        go("/");
        assertThat(heading()).isEqualTo("Nothing has been run yet");
        requireUsable("the first visit");
        library.edit(
                "articles/radio-velm_2026-11-04.txt",
                "Stations without lifts",
                "<img src=x onerror=document.title='broken'> Stations without lifts");
        library.run("nightly", OpenLibrary.FIRST);

        readTheRun();
        followAQuote();
        decide();
    }

    private static void readTheRun() throws IOException {
        go("/runs");
        requireUsable("the runs");
        follow("12 November 2026");
        assertThat(heading()).isEqualTo("12 November 2026");
        requireUsable("a run");
        follow("report.pdf");
        follow("verdicts.csv");
        File pdf = downloaded("nightly-2026-11-12-report.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isPositive();
        }
        assertThat(Files.readString(
                        downloaded("nightly-2026-11-12-verdicts.csv").toPath()))
                .startsWith("\uFEFF\"claim_id\"");
    }

    private static void followAQuote() {
        follow("Claims");
        requireUsable("the claims");
        browser.findElement(By.partialLinkText("opened with twelve stations")).click();
        assertThat(heading()).isEqualTo("The tramway to the airport opened with twelve stations.");
        requireUsable("a claim");
        browser.findElement(By.cssSelector("section.against .cite a")).click();
        assertThat(heading()).isEqualTo("<img src=x onerror=document.title='broken'> Stations without lifts");
        assertThat(browser.getTitle()).endsWith("Stations without lifts · Report library");
        assertThat(browser.findElement(By.cssSelector("mark.stands")).getText())
                .isEqualTo("The tramway to the airport did not open with twelve stations.");
        requireUsable("an article");
        follow("Articles");
        requireUsable("the articles");
        go("/nothing");
        requireUsable("what is not there");
    }

    private static void decide() throws IOException {
        Files.writeString(
                root.resolve("jobs").resolve("users.yml"), """
                users:
                  - name: Anna Berg
                    role: editor
                    password: "%s"
                """.formatted(BCrypt.hashpw(PASSWORD, BCrypt.gensalt(4))));
        go("/claim?job=nightly&id=t2");
        assertThat(heading()).isEqualTo("Sign in");
        requireUsable("the form to sign in");
        browser.findElement(By.id("username")).sendKeys("Anna Berg");
        browser.findElement(By.id("password")).sendKeys(PASSWORD);
        press("Sign in");
        assertThat(heading()).isEqualTo("The ride takes nineteen minutes.");
        requireUsable("a claim to decide on");
        browser.findElement(By.cssSelector("#decision option[value=REFUTED]")).click();
        browser.findElement(By.id("reason")).sendKeys("Rode it twice.");
        press("Decide");
        assertThat(browser.findElement(By.cssSelector(".box.signed")).getText()).contains("Rode it twice.");

        Path next = library.run("nightly", OpenLibrary.FIRST.plusDays(1));
        assertThat(Files.readString(next.resolve("verdicts.csv"))).contains("Rode it twice.");
        browser.navigate().refresh();
        assertThat(browser.findElement(By.cssSelector(".big .word")).getText()).isEqualTo("Refuted");
    }

    private static void go(String address) {
        browser.get(library.address() + address.substring(1));
    }

    private static void follow(String words) {
        browser.findElement(By.linkText(words)).click();
    }

    private static void press(String words) {
        browser.findElement(By.xpath("//main//button[text()='" + words + "']")).click();
    }

    private static String heading() {
        return browser.findElement(By.tagName("h1")).getText().replace('\u00a0', ' ');
    }

    private static File downloaded(String name) {
        Path file = downloads.resolve(name);
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(driver -> Files.exists(file));
        return file.toFile();
    }

    /** Nothing that keeps anybody out, and nothing to scroll sideways for, narrow or wide, light or dark. */
    private static void requireUsable(String page) {
        List<String> found = new ArrayList<>();
        for (int width : new int[] {320, 1280}) {
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
            for (String scheme : List.of("light", "dark")) {
                browser.executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
                Object wide = browser.executeScript("return document.documentElement.scrollWidth");
                if (wide instanceof Long pixels && pixels > width) {
                    found.add(width + " " + scheme + ": " + pixels + " pixels wide");
                }
                for (Rule rule : new AxeBuilder().analyze(browser).getViolations()) {
                    if (List.of("serious", "critical").contains(rule.getImpact())) {
                        found.add(width + " " + scheme + ": " + rule.getHelp() + " "
                                + rule.getNodes().get(0).getTarget());
                    }
                }
            }
        }
        assertThat(found).as(page).isEmpty();
    }
}
