from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('inbox', '0002_told_and_undone'),
    ]

    operations = [
        migrations.AddField(
            model_name='incoming',
            name='letters',
            field=models.CharField(default='', max_length=40),
        ),
        migrations.AddField(
            model_name='incoming',
            name='scanned',
            field=models.PositiveIntegerField(default=0),
        ),
    ]
