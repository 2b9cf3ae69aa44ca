package io.ringhall.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/**
 * Light, dark, or as the operating system has it. The choice stays in the browser, where {@code ConsoleShell} applies it before
 * the first paint; so the server need not know.
 */
final class ColourScheme extends Div {
    private static final String CHOOSE =
            """
            const root = document.documentElement;
            const show = choice => {
              root.style.colorScheme = choice === 'auto' ? 'light dark' : choice;
              if (choice === 'auto') root.removeAttribute('theme'); else root.setAttribute('theme', choice);
              for (const button of this.querySelectorAll('button'))
                button.setAttribute('aria-pressed', String(button.dataset.choice === choice));
            };
            for (const button of this.querySelectorAll('button'))
              button.onclick = () => { localStorage.setItem('ringhall.scheme', button.dataset.choice); show(button.dataset.choice); };
            show(localStorage.getItem('ringhall.scheme') || 'auto');
            """;

    ColourScheme() {
        addClassName("rh-scheme");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Colours");
        add(choice("auto", "Auto"), choice("light", "Light"), choice("dark", "Dark"));
        addAttachListener(event -> getElement().executeJs(CHOOSE));
    }

    private static NativeButton choice(String value, String label) {
        var button = new NativeButton(label);
        button.getElement().setAttribute("data-choice", value);
        button.getElement().setAttribute("data-testid", "scheme-" + value);
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
