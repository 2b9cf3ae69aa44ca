package io.ringhall.ui.frame;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.ringhall.identity.Role;
import io.ringhall.identity.UserData;
import io.ringhall.ui.account.AccountNavigation;

/** Who is signed in, and the way out. */
final class UserBox extends Div {
    UserBox(UserData user, AuthenticationContext authentication) {
        addClassName("rh-user");
        var name = user.fullName().isBlank() ? user.username() : user.fullName();
        var role = new Span(role(user.role()));
        role.addClassName("role");
        var account = new Anchor(AccountNavigation.path(), name);
        account.setTitle("Your account: password and access tokens");
        account.getElement().setAttribute("data-testid", "account");
        var who = new Div(account, role);
        who.addClassName("who");
        var out = new Button(VaadinIcon.SIGN_OUT.create(), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        out.setAriaLabel("Log out");
        out.setTooltipText("Log out");
        out.getElement().setAttribute("data-testid", "logout");
        add(new Avatar(name), who, out);
    }

    private static String role(Role role) {
        return switch (role) {
            case PLATFORM_ADMINISTRATOR -> "Platform administrator";
            case RESELLER -> "Reseller";
            case TENANT_ADMINISTRATOR -> "Administrator";
            case TENANT_VIEWER -> "May look, not change";
        };
    }
}
