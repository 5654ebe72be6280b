package org.openclaw.missioncontrol.app.h5;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium with a window of the size of a phone. Where there is none the test is skipped, unless one is required. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;

    Browser() {
        var chromium = find("chromium");
        var operator = find("chromedriver");
        if (System.getenv("BROWSER_REQUIRED") == null)
            assumeTrue(chromium.isPresent() && operator.isPresent(), "There is no Chromium here");
        var options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en");
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(operator.orElseThrow().toFile())
                        .build(),
                options);
        driver.manage().window().setSize(new Dimension(412, 780));
    }

    private static Optional<Path> find(String program) {
        return Stream.of("/usr/bin", "/usr/local/bin", "/snap/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void open(String address) {
        driver.get(address);
    }

    /** Waits until it can be seen. */
    void sees(String selector) {
        until(page -> page.findElement(By.cssSelector(selector)).isDisplayed());
    }

    void click(String selector) {
        until(page -> {
            page.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    void type(String selector, String text) {
        sees(selector);
        driver.findElement(By.cssSelector(selector)).sendKeys(text);
    }

    /** The texts of all that match, once they are as many. */
    List<String> texts(String selector, int count) {
        return until(page -> {
            var found = page.findElements(By.cssSelector(selector));
            return found.size() == count
                    ? found.stream().map(WebElement::getText).toList()
                    : null;
        });
    }

    /** Waits for the text. */
    void reads(String selector, String text) {
        until(page -> page.findElement(By.cssSelector(selector)).getText().contains(text));
    }

    /** The page may show itself anew at any moment. */
    private <T> T until(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, Duration.ofSeconds(20))
                .ignoring(StaleElementReferenceException.class, ElementNotInteractableException.class)
                .until(condition);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
