package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.factcheck.report.CsvProfile;
import org.factcheck.report.StoredCsv;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** Addresses that stay the same from night to night, for spreadsheets that import from the web. */
@Controller
final class ReportsController {

    private final Published published;

    ReportsController(Published published) {
        this.published = published;
    }

    /**
     * A file of the newest run.
     *
     * @param profile for which program a CSV file is to be written; null for the one the job writes for
     */
    @GetMapping("/reports/{job}/{when}/{file}")
    void file(
            @PathVariable String job,
            @PathVariable String when,
            @PathVariable String file,
            @RequestParam @Nullable String profile,
            ServletWebRequest request,
            HttpServletResponse response)
            throws IOException {
        RunFiles files = published.files(job, when);
        RunFiles.Output output = published.output(files, file);
        StoredCsv csv = published.csv(files, output);
        CsvProfile wanted = profile == null ? csv.profile() : profile(profile, file);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        String tag = output.sha256() + (wanted == csv.profile() ? "" : "-" + wanted.key());
        if (!output.sha256().isEmpty() && request.checkNotModified("\"" + tag + "\"")) {
            return;
        }
        response.setContentType(Downloads.typeOf(file).toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name(job, when, file) + "\"");
        if (wanted == csv.profile()) {
            response.setContentLengthLong(output.bytes());
            Files.copy(output.path(), response.getOutputStream());
        } else {
            csv.copy(wanted, response.getOutputStream());
        }
    }

    private static CsvProfile profile(String key, String file) {
        if (!file.endsWith(".csv")) {
            throw new BadRequestException("A profile goes with a CSV file alone, and '" + file + "' is none.");
        }
        return CsvProfile.of(key)
                .orElseThrow(() -> new BadRequestException(
                        "The profile '" + key + "' is not known. Write excel, excel-eu or plain."));
    }

    // All three are known names by now, so that nothing in them can end the header.
    private static String name(String job, String when, String file) {
        return job + "-" + when + "-" + file;
    }
}
