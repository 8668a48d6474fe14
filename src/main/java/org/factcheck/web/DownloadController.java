package org.factcheck.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The outputs of a run, one by one or together. */
@Controller
final class DownloadController {

    private final Runs runs;

    DownloadController(Runs runs) {
        this.runs = runs;
    }

    @GetMapping("/runs/{runId}/files/{name}")
    ResponseEntity<Resource> file(@PathVariable String runId, @PathVariable String name) {
        RunName run = runs.name(runId);
        RunFiles.Output output = runs.files(run)
                .flatMap(files -> files.named(name))
                .orElseThrow(() -> new NotHereException("The run " + run.id() + " has no such file."));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(Downloads.typeOf(output.name()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(run, output.name()));
        if (!output.sha256().isEmpty()) {
            answer.eTag(output.sha256());
        }
        return answer.body(new FileSystemResource(output.path()));
    }

    /** Written as it is read, whatever its size. */
    @GetMapping("/runs/{runId}/all.zip")
    void zip(@PathVariable String runId, HttpServletResponse response) throws IOException {
        RunName run = runs.name(runId);
        RunFiles files = runs.files(run)
                .orElseThrow(() -> new NotHereException("The outputs of " + run.id() + " are not there any more."));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(run, "all.zip"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (RunFiles.Output output : files.all()) {
                // Under the names that the PDF parts lead to each other by.
                ZipEntry entry = new ZipEntry(run.prefix().replaceFirst("-$", "") + "/" + output.name());
                entry.setLastModifiedTime(Files.getLastModifiedTime(output.path()));
                zip.putNextEntry(entry);
                Files.copy(output.path(), zip);
                zip.closeEntry();
            }
        }
    }

    private static String attachment(RunName run, String name) {
        return ContentDisposition.attachment()
                .filename(run.prefix() + name)
                .build()
                .toString();
    }
}
