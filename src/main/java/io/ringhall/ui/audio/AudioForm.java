package io.ringhall.ui.audio;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import io.ringhall.kernel.SaveResult;
import io.ringhall.plan.prompt.PromptData;
import io.ringhall.plan.prompt.PromptDesk;
import io.ringhall.tenancy.TenantAccess;
import io.ringhall.ui.shared.Problems;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The name of an audio file, and the file itself: needed for a new one, a replacement for an old one. */
final class AudioForm extends Div {
    private static final int MOST_MEGABYTES = 20;

    private final TextField name = new TextField("Name");
    private final UploadField file;

    /** @param existing null for a new one */
    AudioForm(Problems problems, @Nullable PromptData existing) {
        addClassName("rh-fields");
        file = new UploadField(existing == null ? "File" : "Replace the file", this::named);
        name.setMaxLength(100);
        name.setRequiredIndicatorVisible(true);
        name.setHelperText("Shown wherever a sound is chosen.");
        name.getElement().setAttribute("data-testid", "audio-name");
        if (existing != null) {
            name.setValue(existing.name());
        }
        problems.at("name", name);
        problems.at("file", file);
        add(name, file);
    }

    private void named(String fileName) {
        if (name.isEmpty()) {
            int dot = fileName.lastIndexOf('.');
            name.setValue((dot > 0 ? fileName.substring(0, dot) : fileName).replace('_', ' '));
        }
    }

    /** Empty while something is missing, which is then said at its field. */
    Optional<SaveResult<PromptData>> save(PromptDesk desk, TenantAccess access, @Nullable PromptData existing) {
        if (name.isEmpty()) {
            name.setErrorMessage("An audio file needs a name.");
            name.setInvalid(true);
            return Optional.empty();
        }
        if (file.isEmpty()) {
            if (existing == null) {
                file.setErrorMessage("Choose a file first.");
                file.setInvalid(true);
                return Optional.empty();
            }
            return Optional.of(desk.rename(access, existing.id(), name.getValue()));
        }
        var bytes = new ByteArrayInputStream(file.getValue());
        return Optional.of(
                existing == null
                        ? desk.add(access, name.getValue(), bytes)
                        : desk.upload(access, existing.id(), name.getValue(), bytes));
    }

    /** A file of the user's. Empty while none has arrived. */
    private static final class UploadField extends CustomField<byte[]> {
        private byte[] content = new byte[0];

        UploadField(String label, java.util.function.Consumer<String> arrived) {
            super(new byte[0]);
            setLabel(label);
            setHelperText("WAV, MP3 or Ogg Vorbis, up to " + MOST_MEGABYTES + " MB and 10 minutes. It is brought to telephone quality and an even level.");
            var upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> {
                content = bytes;
                setInvalid(false);
                updateValue();
                arrived.accept(metadata.fileName());
            }));
            upload.setMaxFiles(1);
            upload.setMaxFileSize(MOST_MEGABYTES * 1024 * 1024);
            upload.setAcceptedFileTypes(".wav", ".mp3", ".ogg", ".oga", "audio/*");
            upload.addFileRejectedListener(refused -> {
                setErrorMessage(refused.getErrorMessage());
                setInvalid(true);
            });
            upload.addFileRemovedListener(removed -> {
                content = new byte[0];
                updateValue();
            });
            upload.getElement().setAttribute("data-testid", "audio-upload");
            upload.setWidthFull();
            add(upload);
        }

        @Override
        public boolean isEmpty() {
            return content.length == 0;
        }

        @Override
        protected byte[] generateModelValue() {
            return content;
        }

        @Override
        protected void setPresentationValue(byte[] value) {
            content = value;
        }
    }
}
