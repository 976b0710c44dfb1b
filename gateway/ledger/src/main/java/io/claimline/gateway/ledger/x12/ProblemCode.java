package io.claimline.gateway.ledger.x12;

/**
 * What can be wrong with a file. An error means that something is missing, cannot be read or could be taken for another
 * person's: the file is refused whole. A finding is an oddity that loses nothing: the file is taken, and the oddity kept
 * with it.
 */
public enum ProblemCode {
    /** The file could not be opened or read to its end. */
    UNREADABLE(true, "Check that the file exists and may be read, then import it again."),
    /** The file changed while it was read. */
    CHANGED(true, "Let the program that writes the file finish, then import it again."),
    /** The file holds nothing. */
    EMPTY(true, "Export the file again."),
    /** The file does not begin with an interchange. */
    NOT_X12(true, "Send the X12 file itself, from its ISA segment on: not a listing, an archive or a part of it."),
    /** The first segment is no ISA of fixed width, so that the delimiters cannot be known. */
    BAD_ISA(true, "An ISA segment is exactly 106 characters long, padded with blanks. Export the file again."),
    /** Text that is not a segment. */
    MALFORMED(true, "Export the file again; if it was edited by hand, undo the edit."),
    /** The file ends too early. */
    TRUNCATED(true, "The file was cut off. Transfer it again in binary mode, whole."),
    /** Not an 837. */
    WRONG_TRANSACTION(true, "Send only 837 claim files here."),
    /** An 837 of another version. */
    WRONG_VERSION(true, "Set the exporting program to 5010 (005010X222A1, 005010X223A2 or 005010X224A2)."),
    /** An envelope segment where none may be, or none where one must be. */
    BAD_ENVELOPE(true, "Export the file again; joined files must be joined between IEA and ISA."),
    /** A trailer does not carry the number of its header. */
    CONTROL_NUMBER(true, "Header and trailer belong to different files. Export the file again."),
    /** A trailer counts more than there is. */
    MISSING_CONTENT(true, "Something was lost between export and import. Transfer or export the file again."),
    /** A trailer counts less than there is. */
    SURPLUS_CONTENT(false, "The exporting program counts wrongly; a clearinghouse may refuse such a file."),
    /** A segment which this place of an 837 does not have. */
    UNEXPECTED_SEGMENT(true, "Export the file again; if it was edited by hand, undo the edit."),
    /** The parts of elements are divided by another character than ISA16 declares. */
    FOREIGN_DELIMITER(false, "The character really used was taken; a clearinghouse may refuse such a file."),
    /** Segments of one loop in another order than the guide's. */
    SEGMENT_ORDER(false, "Nothing is lost; a clearinghouse may refuse such a file."),
    /** A loop that must be there is not. */
    MISSING_LOOP(true, "Complete the record in the billing system, then export the file again."),
    /** A loop that may be there once is there again. */
    REPEATED_LOOP(true, "It is not clear which one is meant. Export the file again."),
    /** HL01 does not count up. */
    HL_NUMBER(false, "Nothing is lost: levels are taken in the order of the file."),
    /** HL02 names no level of the file; the level above is taken. */
    HL_PARENT_UNKNOWN(false, "Nothing is lost: the billing provider above is taken."),
    /** HL02 names another level than the one above, so that claims could go to the wrong account. */
    HL_PARENT_WRONG(true, "Export the file again, each level under its own parent."),
    /** An element that must be there is not. */
    MISSING_ELEMENT(true, "Complete the record in the billing system, then export the file again."),
    /** Not an amount. */
    BAD_AMOUNT(true, "Correct the amount in the billing system, then export the file again."),
    /** Not a count or quantity. */
    BAD_NUMBER(true, "Correct the number in the billing system, then export the file again."),
    /** Not a date. */
    BAD_DATE(true, "Correct the date in the billing system, then export the file again."),
    /** A code outside its form. */
    BAD_CODE(true, "Correct the code in the billing system, then export the file again."),
    /** The lines of a claim do not add up to its charge. */
    UNBALANCED(false, "Check the claim in the billing system before anybody calls about it."),
    /** A claim without a date of service. */
    NO_SERVICE_DATE(false, "Check the claim in the billing system before anybody calls about it."),
    /** A diagnosis without a qualifier or code. */
    BAD_DIAGNOSIS(false, "The code is left out; check the claim in the billing system."),
    /** The patient is another person than the subscriber, or unknown, and no patient is given. */
    PATIENT_ASSUMED(false, "The subscriber is taken for the patient; check the claim before anybody calls about it."),
    /** The same claim again in the same file. */
    REPEATED_CLAIM(false, "Check whether the claim was exported twice; it is kept as often as the file holds it."),
    /** More has been paid than was charged. */
    OVERPAID(false, "Check for a credit balance; nothing is left to collect."),
    /** A claim so long that it cannot be one. */
    CLAIM_TOO_LONG(true, "Export the file again; a claim has at most 999 service lines.");

    private final boolean error;
    private final String remedy;

    ProblemCode(boolean error, String remedy) {
        this.error = error;
        this.remedy = remedy;
    }

    /** Whether a file with this is refused, also when strictness is standard. */
    public boolean isError() {
        return error;
    }

    /** What to do about it: a sentence. */
    public String remedy() {
        return remedy;
    }
}
