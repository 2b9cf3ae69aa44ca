package io.ringhall.ui.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Copies a value in the browser; also where the clipboard interface is missing because the page came by plain HTTP. */
public final class CopyButton extends Button {
    public CopyButton(String what, String value) {
        super(VaadinIcon.COPY_O.create());
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        setAriaLabel("Copy " + what);
        setTooltipText("Copy " + what);
        getElement().executeJs(
                """
                this.addEventListener('click', async () => {
                  try { await navigator.clipboard.writeText($0); }
                  catch (refused) {
                    const area = document.createElement('textarea');
                    area.value = $0; this.parentNode.appendChild(area); area.select();
                    document.execCommand('copy'); area.remove();
                  }
                })""",
                value);
        addClickListener(click -> Notices.done("Copied " + what));
    }
}
