package org.openclaw.missioncontrol.api.board;

/**
 * The rules that gate the work on a board.
 *
 * @param maxAgents how many workers its lead may create; does not bind people
 */
public record BoardRules(
        boolean requireApprovalForDone,
        boolean requireReviewBeforeDone,
        boolean blockStatusChangesWithPendingApproval,
        boolean onlyLeadCanChangeStatus,
        int maxAgents) {
    /** The rules of a board for which nobody has chosen any. */
    public static final BoardRules USUAL = new BoardRules(true, false, false, false, 1);
}
