package org.openclaw.missioncontrol.command.user;

import java.util.ArrayList;
import java.util.List;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.security.Accounts;

/** Accounts elsewhere that are deleted, or not, as a test wants. */
class FakeAccounts implements Accounts {
    final List<String> deleted = new ArrayList<>();
    boolean stay;

    @Override
    public Identity complete(Identity identity) {
        return identity;
    }

    @Override
    public void delete(String clerkUserId) {
        if (stay) throw Rejection.badGateway("account_not_deleted", "Not deleted");
        deleted.add(clerkUserId);
    }
}
