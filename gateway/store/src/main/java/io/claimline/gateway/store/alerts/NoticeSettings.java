package io.claimline.gateway.store.alerts;

import io.claimline.dialer.alert.QuietTime;
import java.util.List;

/**
 * Who is told of alerts besides those who look at the board.
 *
 * @param id there is one only
 * @param emails addresses, each told of every alert
 * @param hooks addresses to which notices are posted
 * @param quiet when nobody is told of warnings
 */
public record NoticeSettings(String id, List<String> emails, List<Hook> hooks, List<QuietTime> quiet) {
    /** The one that there is. */
    public static final NoticeSettings NOBODY = new NoticeSettings("notices", List.of(), List.of(), List.of());

    /** Copies the lists. */
    public NoticeSettings {
        emails = List.copyOf(emails);
        hooks = List.copyOf(hooks);
        quiet = List.copyOf(quiet);
    }

    /**
     * Where notices are posted.
     *
     * @param url of the receiver
     * @param key that signs what is posted there; shown once, when it is drawn
     */
    public record Hook(String url, String key) {
        /** Hides the key. */
        @Override
        public String toString() {
            return "Hook[" + url + "]";
        }
    }
}
