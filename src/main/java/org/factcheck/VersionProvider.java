package org.factcheck;

import org.factcheck.claim.BuildHash;
import org.factcheck.job.ProgramVersion;
import picocli.CommandLine;

/** What {@code --version} prints. */
final class VersionProvider implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"factcheck " + ProgramVersion.get() + ", build " + BuildHash.PROGRAM.abbreviated()};
    }
}
