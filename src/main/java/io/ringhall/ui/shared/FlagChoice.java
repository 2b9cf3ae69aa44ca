package io.ringhall.ui.shared;

/** A service flag that can be asked. */
public record FlagChoice(String number, String name) {
    public String label() {
        return name.isEmpty() ? number : number + " · " + name;
    }
}
