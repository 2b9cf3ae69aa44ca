package io.ringhall.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/**
 * The page every view lives in: theme, style sheets, server push, and a first script that applies the remembered colour
 * scheme before anything is painted (ADR 0011). Without a remembered choice the operating system decides. A second one makes the
 * page's base address absolute: as it comes, relative to the first page, it can move when the console goes on to a page whose
 * address is deeper, and players and downloads would be looked for in the wrong place.
 */
@Push
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/ringhall/ringhall.css")
public class ConsoleShell implements AppShellConfigurator {
    private static final String REMEMBERED_SCHEME =
            """
            try {
              const scheme = localStorage.getItem('ringhall.scheme');
              if (scheme === 'light' || scheme === 'dark') {
                document.documentElement.setAttribute('theme', scheme);
                document.documentElement.style.colorScheme = scheme;
              }
            } catch (refused) { /* a browser that stores nothing follows the system */ }
            """;

    private static final String ABSOLUTE_BASE =
            """
            document.addEventListener('DOMContentLoaded', () => {
              const base = document.querySelector('base');
              if (base) { base.href = base.href; }
            });
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "assets/ringhall/ringhall.svg", "any");
        settings.addInlineWithContents(Inline.Position.PREPEND, REMEMBERED_SCHEME, Inline.Wrapping.JAVASCRIPT);
        settings.addInlineWithContents(Inline.Position.PREPEND, ABSOLUTE_BASE, Inline.Wrapping.JAVASCRIPT);
        settings.setPageTitle("Ringhall");
    }
}
