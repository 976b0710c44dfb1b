package io.claimline.gateway.app.day;

import io.claimline.gateway.app.floor.People;
import io.claimline.gateway.app.security.Accounts;
import io.claimline.gateway.app.worklist.PayerDirectory;
import io.claimline.gateway.store.audit.AuditBook;
import io.claimline.gateway.store.calls.CallLog;
import io.claimline.gateway.store.claims.Claims;
import io.claimline.gateway.store.day.Messages;
import io.claimline.gateway.store.day.WorkShifts;
import io.claimline.gateway.store.worklist.PromiseBook;

/**
 * What days are made of. Nothing is counted twice, in memory and in the store: every number is reckoned from these.
 *
 * @param calls attempts and outcomes
 * @param audit who missed a call, and who has read what
 * @param promises call-backs and work items as they stand
 * @param claims what is owed
 */
public record DayRecords(
        CallLog calls,
        AuditBook audit,
        WorkShifts shifts,
        Messages messages,
        PromiseBook promises,
        Claims claims,
        PayerDirectory payers,
        People people,
        Accounts accounts) {}
