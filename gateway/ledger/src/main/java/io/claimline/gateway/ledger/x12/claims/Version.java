package io.claimline.gateway.ledger.x12.claims;

import io.claimline.gateway.ledger.claim.ClaimType;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which versions of the 837 are read, and what other transactions are called. */
final class Version {
    /** For people: what is read. */
    static final String READ = "005010X222, 005010X223 or 005010X224, with any addendum";

    private static final Pattern GUIDE = Pattern.compile("005010X22([234])(A\\d)?");

    private Version() {}

    /** The kind of claim in a guide such as 005010X222A1; empty for any other guide. */
    static Optional<ClaimType> typeOf(String version) {
        var matcher = GUIDE.matcher(version);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group(1)) {
                    case "2" -> ClaimType.PROFESSIONAL;
                    case "3" -> ClaimType.INSTITUTIONAL;
                    default -> ClaimType.DENTAL;
                });
    }

    /** What a transaction set is for: {@code "an 835 (remittance)"}. */
    static String nameOf(String transactionSet) {
        return switch (transactionSet) {
            case "835" -> "an 835 (remittance advice)";
            case "277" -> "a 277 (claim status or acknowledgement)";
            case "276" -> "a 276 (claim status request)";
            case "270" -> "a 270 (eligibility request)";
            case "271" -> "a 271 (eligibility response)";
            case "278" -> "a 278 (authorization)";
            case "820" -> "an 820 (premium payment)";
            case "834" -> "an 834 (enrolment)";
            case "997", "999" -> "a " + transactionSet + " (acknowledgement)";
            default -> "a transaction " + Reading.quoted(transactionSet);
        };
    }
}
