package io.ringhall.ui.ringgroup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The one menu all cards share, so that a thousand cards cost no thousand menus. */
final class CardMenu extends Popover {
    private final Div list = new Div();

    CardMenu() {
        setOpenOnClick(false);
        setOpenOnFocus(false);
        setOpenOnHover(false);
        setPosition(PopoverPosition.BOTTOM_END);
        setAutofocus(true);
        setRole("dialog");
        setAriaLabel("Actions");
        list.addClassName("rh-menu");
        add(list);
    }

    void open(BoardCard card, List<CardAction> actions) {
        list.removeAll();
        actions.forEach(action -> list.add(button(action)));
        setTarget(card);
        open();
    }

    private NativeButton button(CardAction action) {
        var button = new NativeButton();
        button.add(new Span(action.label()));
        if (!action.hint().isEmpty()) {
            var key = new Element("kbd");
            key.setText(action.hint());
            button.getElement().appendChild(key);
        }
        button.getElement().setAttribute("type", "button");
        button.setClassName("danger", action.dangerous());
        button.getElement().setAttribute("data-testid", "action-" + action.label().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        button.addClickListener(click -> {
            close();
            action.run().run();
        });
        return button;
    }
}
