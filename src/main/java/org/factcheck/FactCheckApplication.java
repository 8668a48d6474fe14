package org.factcheck;

/** x. */
public final class FactCheckApplication {
    public static void main(String[] args) {}
}
