# shellcheck shell=bash
# ./ringhall prompts: speaks src/door/prompts/en.txt into WAV files, and makes the beep and the hold music.
# Their results are committed, so nobody needs the speech programs to build or run.

readonly PROMPTS_TEXT=src/door/prompts/en.txt
readonly PROMPTS_FOLDER=src/main/resources/prompts/en
# What a telephone carries: 8 kHz, one channel, 16 bits.
readonly PROMPTS_FORMAT=(-r 8000 -c 1 -b 16 -e signed-integer)
readonly PROMPTS_LEVEL=-20

# prompts_level IN OUT : the same loudness for all, PROMPTS_LEVEL dB RMS below full scale
prompts_level() {
  local rms gain
  rms=$(sox "$1" -n stats 2>&1 | awk '/^RMS lev dB/ {print $4}')
  gain=$(awk -v want="$PROMPTS_LEVEL" -v is="$rms" 'BEGIN {printf "%.2f", want - is}')
  # -D: no dither, so that equal input gives equal files
  sox -D "$1" "${PROMPTS_FORMAT[@]}" "$2" gain "$gain"
}

prompts_say() {
  local id=$1 text=$2 work=$3
  # A recorded voice sounds kinder than a formant synthesiser; a little slower than its habit.
  flite -voice slt --setf duration_stretch=1.08 -t "$text" -o "$work/$id.spoken.wav"
  # The telephone band; silence trimmed at both ends, a short breath left in front and behind.
  sox -D "$work/$id.spoken.wav" -r 8000 -c 1 "$work/$id.band.wav" gain -3 highpass 180 lowpass 3500 \
    silence 1 0.02 0.5% reverse silence 1 0.02 0.5% reverse \
    compand 0.02,0.2 6:-40,-30,-14 -4 -90 0.02 pad 0.2 0.3
  prompts_level "$work/$id.band.wav" "$PROMPTS_FOLDER/$id.wav"
}

prompts_beep() {
  sox -D -n -r 8000 -c 1 "$1/beep.wav" synth 0.4 sine 1000 fade q 0.01 0.4 0.02
  prompts_level "$1/beep.wav" "$PROMPTS_FOLDER/beep.wav"
}

# Soft chords, each swelling into the next. Two rounds are rendered and the second is kept: it begins
# with the tail of the round before, so the end fits the beginning and the loop has no gap.
prompts_music() {
  local work=$1 step=5 long=7 at=0 index=0 chord layers=()
  # Notes in Hz: C, Am, F, G, C/E, Am7, Dm7, G, spread low to middle for the narrow telephone band
  local chords=("261.63 329.63 392.00 523.25" "220.00 261.63 329.63 440.00" "174.61 261.63 349.23 440.00"
                "196.00 246.94 392.00 493.88" "329.63 392.00 523.25 659.26" "220.00 329.63 392.00 523.25"
                "293.66 349.23 440.00 523.25" "196.00 293.66 392.00 493.88")
  for chord in "${chords[@]}" "${chords[@]}"; do
    # shellcheck disable=SC2086  # split on purpose: four notes
    set -- $chord
    sox -D -n -r 8000 -c 1 "$work/chord$index.wav" \
      synth "$long" sine "$1" synth "$long" sine mix "$2" synth "$long" sine mix "$3" synth "$long" sine mix "$4" \
      tremolo 0.4 20 fade q 2 "$long" 2 gain -12 pad "$at" 0
    layers+=("$work/chord$index.wav")
    at=$((at + step)); index=$((index + 1))
  done
  local round=$((step * ${#chords[@]}))
  sox -D -m -v 1 "${layers[0]}" "${layers[@]:1}" "$work/rounds.wav" gain -n -6 lowpass 2600
  sox -D "$work/rounds.wav" "$work/music.wav" trim "$round" "$round"
  prompts_level "$work/music.wav" "$PROMPTS_FOLDER/hold-music.wav"
}

door_prompts() {
  packages_need "making prompts" flite=flite sox=sox
  local work id text
  work=$(mktemp -d)
  mkdir -p "$PROMPTS_FOLDER"
  while IFS='|' read -r id text; do
    id=${id//[[:space:]]/}
    case $id in ''|'#'*) continue ;; esac
    say "Speaking $id"
    prompts_say "$id" "$text" "$work"
  done < "$PROMPTS_TEXT"
  prompts_beep "$work"
  prompts_music "$work"
  rm -rf "$work"
  du -sh "$PROMPTS_FOLDER" >&2
}
