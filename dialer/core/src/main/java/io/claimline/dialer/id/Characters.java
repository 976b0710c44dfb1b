package io.claimline.dialer.id;

/** Which characters ids may have. Written out: a plan makes hundreds of thousands of ids, and a pattern takes ten times as long. */
final class Characters {
    private Characters() {}

    /** Whether every character is an ASCII letter or digit, or one of the others. */
    static boolean allow(String value, String others) {
        for (var i = 0; i < value.length(); i++) {
            var one = value.charAt(i);
            if (!letterOrDigit(one) && others.indexOf(one) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean letterOrDigit(char one) {
        return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9');
    }
}
