package io.ringhall.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import io.ringhall.ui.shared.EmptyState;
import io.ringhall.ui.shared.PageHead;
import jakarta.annotation.security.PermitAll;

/** The neutral answer to every address that leads nowhere, or nowhere for this user. */
@PageTitle("Not found · Ringhall")
@PermitAll
@ParentLayout(MainFrame.class)
final class NotFoundView extends Main implements HasErrorParameter<NotFoundException> {
    NotFoundView() {
        addClassName("rh-view");
        add(new PageHead("Not found"), new EmptyState(
                VaadinIcon.MAP_MARKER,
                "There is nothing at this address",
                "It may have been renamed or deleted, or it belongs to somebody else.",
                new Anchor("", "Back to the start")));
        getElement().setAttribute("data-testid", "not-found");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return 404;
    }
}
