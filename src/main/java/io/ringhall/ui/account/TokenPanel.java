package io.ringhall.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.ringhall.identity.AccessTokenData;
import io.ringhall.identity.AccessTokenDesk;
import io.ringhall.identity.IssuedToken;
import io.ringhall.ui.shared.CopyButton;
import io.ringhall.ui.shared.Notices;
import io.ringhall.ui.shared.Panel;

/** Keys for programs that use REST in the user's name. */
final class TokenPanel extends Div {
    private final transient AccessTokenDesk desk;
    private final Div list = new Div();

    TokenPanel(AccessTokenDesk desk) {
        this.desk = desk;
        var add = new Button("New token", VaadinIcon.PLUS.create(), click -> NewTokenDialog.create(desk, this::made).open());
        add.getStyle().set("justify-self", "start").set("align-self", "flex-start");
        add.getElement().setAttribute("data-testid", "new-token");
        add(new Panel("Access tokens", "For programs that use the REST interface in your name: Authorization: Bearer and the token.")
                .with(list, add));
        show();
    }

    private void show() {
        list.removeAll();
        var tokens = desk.list();
        if (tokens.isEmpty()) {
            var none = new Paragraph("None yet. A token is safer than your password: it may be limited to looking, it ends by itself, and it can be revoked alone.");
            none.addClassName("rh-muted");
            list.add(none);
            return;
        }
        var table = new TokenTable(this::revoke);
        table.setItems(tokens);
        list.add(table);
    }

    private void made(IssuedToken issued) {
        show();
        var text = new Code(issued.token().reveal());
        text.getElement().setAttribute("data-testid", "token-text");
        text.getStyle().set("overflow-wrap", "anywhere");
        var line = new Div(text, new CopyButton("token", issued.token().reveal()));
        line.addClassName("rh-secret");
        var hint = new Paragraph("Copy it now. It is kept only as a fingerprint and cannot be shown again.");
        hint.addClassName("rh-muted");
        var body = new Div(hint, line);
        body.addClassName("rh-fields");
        var dialog = new Dialog(body);
        dialog.setHeaderTitle(issued.data().name());
        dialog.setWidth("34rem");
        dialog.setCloseOnOutsideClick(false);
        var done = new Button("Done", click -> dialog.close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.getElement().setAttribute("data-testid", "token-done");
        dialog.getFooter().add(done);
        dialog.open();
    }

    private void revoke(AccessTokenData token) {
        var sure = new ConfirmDialog(
                "Revoke " + token.name() + "?",
                "Programs that use it are refused from the next request on.",
                "Revoke",
                confirmed -> {
                    desk.revoke(token.id());
                    Notices.done("Revoked.");
                    show();
                });
        sure.setConfirmButtonTheme("error primary");
        sure.setCancelable(true);
        sure.open();
    }
}
