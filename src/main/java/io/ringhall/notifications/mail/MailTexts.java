package io.ringhall.notifications.mail;

import io.ringhall.notifications.outbox.Delivery.Attachment;
import io.ringhall.notifications.outbox.Delivery.Mail;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes a mail from its templates: {@code <name>.html} and {@code <name>.txt} beside this class, the words in {@code
 * words_<language>.properties}. Values are escaped by the template engine; a subject is one line.
 */
@Component
public class MailTexts {
    private static final String FOLDER = "io/ringhall/notifications/mail/";

    private final TemplateEngine engine = new TemplateEngine();

    MailTexts() {
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
        engine.setMessageResolver(new Words());
    }

    private static ClassLoaderTemplateResolver resolver(String ending, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(MailTexts.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.getResolvablePatternSpec().addPattern("*" + ending);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /**
     * @param template missed-call, message or report
     * @param language en or de
     * @param subject arguments of the word {@code <template>.subject}
     */
    public Mail mail(
            String template,
            String language,
            Branding brand,
            String to,
            List<Object> subject,
            Map<String, Object> values,
            List<Attachment> attachments) {
        var locale = Locale.forLanguageTag(language);
        var all = new HashMap<>(values);
        var line = word(locale, template + ".subject", subject.toArray()).replaceAll("\\s+", " ");
        all.put("subject", line);
        all.put("brand", Map.of("name", brand.name(), "colour", brand.colour()));
        var context = new Context(locale, all);
        return new Mail(
                to,
                brand.name(),
                line,
                engine.process(template + ".txt", context),
                engine.process(template + ".html", context),
                attachments);
    }

    /** @return the key itself when there is no such word */
    public String word(Locale locale, String key, Object... arguments) {
        try {
            return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
        } catch (MissingResourceException missing) {
            return key;
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                FOLDER.replace('/', '.') + "words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private final class Words extends AbstractMessageResolver {
        @Override
        public @Nullable String resolveMessage(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return word(context.getLocale(), key, parameters == null ? new Object[0] : parameters);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
            return key;
        }
    }
}
