package io.claimline.dialer.message;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads answers to messages, English and Spanish. The words of 47 CFR 64.1200(a)(10) stop: stop, quit, end, revoke, opt out, cancel and unsubscribe, alone or with
 * words of courtesy, in any case and with any punctuation. So does every phrase that a reasonable person would take for it. A word that means something else in its
 * sentence ("stop by the office", "cancel my appointment") does not; a person reads those.
 */
public final class InboundWords {
    private static final Set<String> STOP = words("stop stopall quit end revoke cancel unsubscribe optout remove arret"
            + " alto parar pare paren para detener cancelar cancele baja salir fin");
    private static final Set<String> START =
            words("start unstop resume subscribe optin iniciar comenzar alta reanudar");
    private static final Set<String> HELP = words("help info ayuda informacion");

    /** Said around a word without changing it. */
    private static final Set<String> COURTESY =
            words("please pls plz thanks thank you now immediately all it this ok okay hey hi hello sir madam"
                    + " just i want to would like wish the messages message texts text texting txt txts messaging msgs sms calls calling contact contacting me us"
                    + " por favor gracias ya ahora todo todos mensajes mensaje los las el la textos quiero deseo hola");

    private static final List<Pattern> PHRASES = List.of(
            phrase(
                    "stop (sending|texting|messaging|calling|contacting|bothering|harassing|emailing|these|those|all|the) ?"),
            phrase("(do not|dont|don t|never) (text|call|contact|message|email|write|send|bother)( me| us| this)?"),
            phrase("(unsubscribe|optout|opt out|opt me out|opting out)"),
            phrase("(take|get) (me|this number|my number|us) off"),
            phrase("remove (me|my|this) ?(number|name|phone|email)?"),
            phrase("no (more|mas) (text|texts|messages|calls|emails|contact|mensajes|llamadas|textos)"),
            phrase("(revoke|withdraw) (my )?consent"),
            phrase("(leave me alone|lose (my|this) number|wrong number|wrong person)"),
            phrase(
                    "no (me|nos) (envie|envien|mande|manden|escriba|escriban|llame|llamen|contacte|contacten|moleste|molesten)"),
            phrase(
                    "(dejen|deje|dejar|paren|pare) de (enviar|mandar|escribir|llamar|contactar|molestar|enviarme|mandarme|escribirme|llamarme|molestarme)"),
            phrase("(dar|darme|denme|deme|dame) de baja"),
            phrase("(numero|persona) (equivocado|equivocada)"));
    /** The same words as something else. */
    private static final Pattern NEVERTHELESS =
            Pattern.compile("\\b(do not|dont|don t|never|no) (stop|quit|cancel|unsubscribe)\\b");

    private InboundWords() {}

    /** What the text asks for. */
    public static InboundWord read(String text) {
        var plain = plain(text);
        if (NEVERTHELESS.matcher(plain).find()) {
            return InboundWord.OTHER;
        }
        var joined =
                plain.replace("opt out", "optout").replace("opt in", "optin").replace("stop all", "stopall");
        var rest = Arrays.stream(joined.split(" ", -1))
                .filter(word -> !word.isEmpty() && !COURTESY.contains(word))
                .toList();
        if (alone(rest, STOP)
                || PHRASES.stream().anyMatch(one -> one.matcher(plain).find())) {
            return InboundWord.STOP;
        }
        if (alone(rest, START)) {
            return InboundWord.START;
        }
        return alone(rest, HELP) ? InboundWord.HELP : InboundWord.OTHER;
    }

    /** Nothing is left but such words. */
    private static boolean alone(List<String> rest, Set<String> of) {
        return !rest.isEmpty() && of.containsAll(rest);
    }

    /** Lower case, without accents, and blanks for everything that is no letter; zeros typed for the letter count as it. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=\\p{L})0(?=\\p{L})", "o")
                .replaceAll("(?<=\\b\\p{L})[.\\-](?=\\p{L}\\b)", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }

    private static Pattern phrase(String regex) {
        return Pattern.compile("\\b(" + regex + ")(?!\\p{L})");
    }

    private static Set<String> words(String spaced) {
        return Set.of(spaced.split(" ", -1));
    }
}
