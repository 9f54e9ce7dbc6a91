/** A short sound for ears that cannot look: high for an arrival, falling for a departure, low for a refusal. */
export function play(tones: readonly number[]) {
  try {
    const audio = new AudioContext()
    const gain = audio.createGain()
    gain.gain.value = 0.15
    gain.connect(audio.destination)
    tones.forEach((frequency, place) => {
      const tone = audio.createOscillator()
      tone.frequency.value = frequency
      tone.connect(gain)
      tone.start(audio.currentTime + place * 0.14)
      tone.stop(audio.currentTime + place * 0.14 + 0.12)
    })
    setTimeout(() => void audio.close(), tones.length * 140 + 300)
  } catch {
    // no sound on this device: colour and words say the same
  }
}
