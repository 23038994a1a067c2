"""Facts that several stages read: states and what names them, seats of power, offices, given names. Compiled tables, no rules.

Every table is a text file beside this module with its policy and its sources in its first lines. Nothing here imports a stage.
"""
