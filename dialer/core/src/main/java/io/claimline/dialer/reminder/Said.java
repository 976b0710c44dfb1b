package io.claimline.dialer.reminder;

import io.claimline.dialer.id.RecordingId;
import java.time.LocalDate;

/** What somebody said by key or voice that must not be lost: it is durable before the call says so. */
public sealed interface Said {
    /** The point that is reached when it is kept. */
    Point point();

    /** Of the people known at the number it is this one, by the key of the worklists: the call is about their account from here on. */
    record Recognised(String person) implements Said {
        @Override
        public Point point() {
            return Point.VERIFIED;
        }

        /** Tells nothing of the person, so that a log line cannot. */
        @Override
        public String toString() {
            return "Recognised";
        }
    }

    /** All open balances are to be paid by that day. */
    record Promised(LocalDate day, long cents) implements Said {
        @Override
        public Point point() {
            return Point.PROMISED;
        }
    }

    /** A question was recorded, by somebody who was spoken with in that language. */
    record Asked(RecordingId recording, Language language) implements Said {
        @Override
        public Point point() {
            return Point.ASKED;
        }
    }

    /** A link to pay is to be sent, in the language that was spoken. */
    record LinkWanted(LinkWay way, Language language) implements Said {
        @Override
        public Point point() {
            return Point.LINK_SENT;
        }
    }

    /** Somebody is to call back. */
    record CallBackWanted() implements Said {
        @Override
        public Point point() {
            return Point.CALL_BACK;
        }
    }

    /** The person called for does not have this number. */
    record WrongPerson() implements Said {
        @Override
        public Point point() {
            return Point.WRONG_PERSON;
        }
    }

    /** No more calls, by any way (rules C-24, C-25). */
    record OptedOut() implements Said {
        @Override
        public Point point() {
            return Point.OPTED_OUT;
        }
    }
}
