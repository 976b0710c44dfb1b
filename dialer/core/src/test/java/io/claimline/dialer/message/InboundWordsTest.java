package io.claimline.dialer.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C-25: any reasonable means stops; a word of another sentence does not. */
class InboundWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop.",
                "  stop!!! ",
                "\"STOP\"",
                "S.T.O.P",
                "st0p",
                "ＳＴＯＰ",
                "stop please",
                "Please STOP",
                "STOP, thanks",
                "STOP ALL",
                "StopAll",
                "stop it now",
                "Quit",
                "END",
                "end.",
                "revoke",
                "Cancel",
                "cancel please",
                "UNSUBSCRIBE",
                "unsubscribe me",
                "opt out",
                "OPT-OUT",
                "optout",
                "I want to opt out of this",
                "please opt me out",
                "I revoke my consent",
                "stop texting me",
                "Stop sending me these",
                "can you please stop contacting me",
                "do not text me",
                "Don't call this number again",
                "dont text",
                "never contact me again",
                "no more texts",
                "No more messages please",
                "take me off your list",
                "remove my number",
                "REMOVE",
                "leave me alone",
                "wrong number",
                "ALTO",
                "parar",
                "Pare por favor",
                "CANCELAR",
                "BAJA",
                "baja, gracias",
                "quiero darme de baja",
                "no me envíen más mensajes",
                "No más mensajes",
                "no me llamen",
                "dejen de escribirme",
                "Número equivocado",
                "detener",
                "salir"
            })
    void shouldStopForEveryReasonableWord(String text) {
        assertThat(InboundWords.read(text)).isEqualTo(InboundWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can I stop by the office tomorrow?",
                "I want to cancel my appointment",
                "When does my plan end?",
                "please don't stop",
                "what is this?",
                "Do I still owe the copay",
                "at the end of the month",
                "I will pay Friday",
                "para que es esto?",
                "",
                "   ",
                "👍",
                "1",
                "is there a bus stop near you",
                "could you quit smoking with this plan",
                "mi cita de la baja laboral",
                "yes",
                "si"
            })
    void shouldLeaveOtherSentencesToAPerson(String text) {
        assertThat(InboundWords.read(text)).isEqualTo(InboundWord.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "unstop", "Start please", "resume", "opt in", "INICIAR", "alta"})
    void shouldStartAgainWhenAsked(String text) {
        assertThat(InboundWords.read(text)).isEqualTo(InboundWord.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help!", "Info", "ayuda", "información por favor"})
    void shouldHelpWhenAsked(String text) {
        assertThat(InboundWords.read(text)).isEqualTo(InboundWord.HELP);
    }
}
