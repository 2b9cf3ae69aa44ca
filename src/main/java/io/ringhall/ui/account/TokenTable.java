package io.ringhall.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.ringhall.identity.AccessTokenData;
import io.ringhall.identity.TokenScope;
import io.ringhall.ui.shared.NarrowScreen;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tokens there are, each with a way to revoke it. */
final class TokenTable extends Grid<AccessTokenData> {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.ENGLISH).withZone(ZoneOffset.UTC);

    TokenTable(Consumer<AccessTokenData> revoke) {
        addColumn(new ComponentRenderer<>(TokenTable::name)).setHeader("Token").setFlexGrow(3);
        var used = addColumn(token -> day(token.lastUsedAt(), "never")).setHeader("Last used").setFlexGrow(1);
        var until = addColumn(token -> DAY.format(token.expiresAt())).setHeader("Valid until").setFlexGrow(1);
        addColumn(new ComponentRenderer<>(token -> revokeButton(token, revoke))).setHeader("Actions").setAutoWidth(true).setFlexGrow(0);
        NarrowScreen.watch(this, narrow -> {
            used.setVisible(!narrow);
            until.setVisible(!narrow);
        });
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
    }

    static String may(TokenScope scope) {
        return switch (scope) {
            case READ -> "Look, and change nothing";
            case WRITE -> "Whatever you may do";
        };
    }

    private static Div name(AccessTokenData token) {
        var details = new Span(may(token.scope()) + (token.expiresAt().isBefore(Instant.now()) ? " · expired" : ""));
        details.addClassNames("rh-muted", "rh-small");
        details.getStyle().set("display", "block");
        var cell = new Div(new Span(token.name()), details);
        cell.getElement().setAttribute("data-testid", "token-" + token.name());
        return cell;
    }

    private static String day(@Nullable Instant instant, String otherwise) {
        return instant == null ? otherwise : DAY.format(instant);
    }

    private static Button revokeButton(AccessTokenData token, Consumer<AccessTokenData> revoke) {
        var button = new Button("Revoke", click -> revoke.accept(token));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.setAriaLabel("Revoke " + token.name());
        return button;
    }
}
