package org.factcheck.article;

import java.io.IOException;

/** Reads the bytes of a file that holds one article. */
@FunctionalInterface
interface PageReader {

    RawPage read(byte[] bytes) throws IOException, UnusableException;
}
