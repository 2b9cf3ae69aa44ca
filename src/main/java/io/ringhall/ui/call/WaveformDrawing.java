package io.ringhall.ui.call;

/** The shape of a recording as a picture: the left channel upwards from the middle, the right one downwards. */
final class WaveformDrawing {
    private static final int HEIGHT = 36;

    private WaveformDrawing() {}

    /** @param left right loudness of each piece, a digit 0-9a-z */
    static String svg(String left, String right) {
        int width = Math.max(1, Math.max(left.length(), right.length()));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + 2 * HEIGHT
                + "\" preserveAspectRatio=\"none\"><path class=\"caller\" d=\"" + bars(left, -1) + "\"/><path class=\"agent\" d=\""
                + bars(right, 1) + "\"/></svg>";
    }

    private static String bars(String loudness, int direction) {
        var path = new StringBuilder();
        for (int i = 0; i < loudness.length(); i++) {
            int height = Math.max(0, Character.digit(loudness.charAt(i), 36));
            path.append('M').append(i).append(".5 ").append(HEIGHT).append('v').append(direction * Math.max(1, height));
        }
        return path.toString();
    }
}
