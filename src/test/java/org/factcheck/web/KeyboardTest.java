package org.factcheck.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The library in a browser that runs no script, for somebody who uses no mouse. */
@Tag("slow")
@EnabledIf("org.factcheck.web.Chromium#isInstalled")
class KeyboardTest {

    private static final Map<String, Object> NO_SCRIPT =
            Map.of("profile.managed_default_content_settings.javascript", 2);
    private static final int MOST_STEPS = 80;

    @TempDir
    Path root;

    @Test
    void theKeyboardAloneLeadsWithoutAScriptFromTheRunsToTheReasonsAndIntoAnArticle() throws Exception {
        ChromeDriver browser = Chromium.open(NO_SCRIPT);
        try (OpenLibrary library = OpenLibrary.of(root)) {
            library.run("nightly", OpenLibrary.FIRST);
            browser.get("data:text/html,<title>off</title><script>document.title='on'</script>");
            assertThat(browser.getTitle()).as("scripts").isEqualTo("off");

            browser.get(library.address() + "runs");
            step(browser);
            assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the content");
            enter(browser);
            step(browser);
            assertThat(browser.switchTo().activeElement().getDomAttribute("id"))
                    .as("the first thing of the content")
                    .isEqualTo("from");

            walkTo(browser, "12 November 2026");
            enter(browser);
            assertThat(heading(browser)).isEqualTo("12 November 2026");
            walkTo(browser, "Claims");
            enter(browser);
            walkTo(browser, "opened with twelve stations");
            enter(browser);
            assertThat(heading(browser)).isEqualTo("The tramway to the airport opened with twelve stations.");

            walkTo(browser, "Rule applied");
            enter(browser);
            assertThat(browser.findElements(By.cssSelector(".tree details details[open]")))
                    .as("what was unfolded")
                    .hasSize(1);
            browser.navigate().refresh();
            walkTo(browser, "See it in the article");
            enter(browser);
            assertThat(browser.findElement(By.cssSelector("mark.stands")).isDisplayed())
                    .isTrue();
        } finally {
            browser.quit();
        }
    }

    /** Goes on to what holds these words, and sees on the way where it is. */
    private static void walkTo(ChromeDriver browser, String words) {
        for (int i = 0; i < MOST_STEPS; i++) {
            step(browser);
            if (text(browser.switchTo().activeElement()).contains(words)) {
                return;
            }
        }
        throw new AssertionError("The key Tab does not lead to '" + words + "' on " + browser.getCurrentUrl() + ".");
    }

    private static void step(ChromeDriver browser) {
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        WebElement here = browser.switchTo().activeElement();
        // In a field for a day the browser marks the part of it that it is on.
        if (!here.getTagName().equals("body") && !"date".equals(here.getDomAttribute("type"))) {
            assertThat(here.getCssValue("outline-style"))
                    .as("what shows that the focus is on '%s'", text(here))
                    .isNotEqualTo("none");
        }
    }

    private static void enter(ChromeDriver browser) {
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    }

    private static String heading(ChromeDriver browser) {
        return text(browser.findElement(By.tagName("h1")));
    }

    private static String text(WebElement element) {
        return element.getText().replace('\u00a0', ' ');
    }
}
