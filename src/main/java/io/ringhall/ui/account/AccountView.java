package io.ringhall.ui.account;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.ringhall.identity.AccessTokenDesk;
import io.ringhall.identity.SignedIn;
import io.ringhall.identity.UserDesk;
import io.ringhall.ui.shared.PageHead;
import jakarta.annotation.security.PermitAll;

/** One's own account. */
@Route(AccountNavigation.ACCOUNT)
@PageTitle("Your account · Ringhall")
@PermitAll
final class AccountView extends Main {
    AccountView(SignedIn signedIn, UserDesk users, AccessTokenDesk tokens) {
        addClassName("rh-view");
        var user = signedIn.user();
        add(
                new PageHead("Your account").lead(user.fullName() + ", signed in as " + user.username() + "."),
                new PasswordPanel(users),
                new TokenPanel(tokens));
    }
}
