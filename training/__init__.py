"""Makes the reader's weights from open data and the desk corpus. Not part of the wheel."""
