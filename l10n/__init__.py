"""Articles in English, Serbian and Chinese: segmented, translated, reviewed, released."""

__version__ = "0.1.0"
